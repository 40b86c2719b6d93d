package cn.jifenbu.shop.fund;

/// What the village's points promise against what it has to keep the promise with. `promiseFen` prices the points as the
/// shelf does: the goods' cost per point of their price, weighted by what is in stock, or over the shelf when it is empty.
public record Liability(long pointsInCirculation, long pointsHeld, long stockFen, long stockPoints, long fundFen,
        long promiseFen, long coveredFen, long shortFen, boolean isShort, boolean stopsRedemptions) {

    static Liability of(long points, long held, Shelf shelf, long fundFen, boolean stops) {
        long promise = shelf.fenOf(points);
        long covered = Math.addExact(shelf.stockFen(), fundFen);
        long missing = Math.max(0, promise - covered);
        return new Liability(points, held, shelf.stockFen(), shelf.stockPoints(), fundFen, promise, covered, missing,
                missing > 0, stops && missing > 0);
    }

    /// Cost and price of all goods in stock, and of one of each on the shelf.
    record Shelf(long stockFen, long stockPoints, long onceFen, long oncePoints) {

        /// Rounded up to the fen; nothing when there are no goods to price points by.
        long fenOf(long points) {
            long fen = stockPoints > 0 ? stockFen : onceFen;
            long per = stockPoints > 0 ? stockPoints : oncePoints;
            return per == 0 ? 0 : Math.ceilDiv(Math.multiplyExact(points, fen), per);
        }
    }
}
