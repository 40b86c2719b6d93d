package cn.jifenbu.evidence;

/// Where pictures lie: bytes by their place, written once. A place is made here, never by who uploads.
interface EvidenceStore {

    /// @throws RefusedException EvidenceStoreUnavailable
    void put(String place, byte[] content);

    /// @throws RefusedException EvidenceStoreUnavailable, UnknownEvidence
    byte[] get(String place);

    /// Of a picture that nobody names. One that cannot be removed stays and harms nobody.
    void remove(String place);
}
