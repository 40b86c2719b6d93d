package cn.jifenbu.identity.session;

/// `expiresIn`: seconds the access token lives; the refresh token is good for one exchange.
public record TokenPair(String accessToken, String refreshToken, long expiresIn) {

    @Override
    public String toString() {
        return "TokenPair[…]";
    }
}
