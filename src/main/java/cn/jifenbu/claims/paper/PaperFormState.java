package cn.jifenbu.claims.paper;

/// A printed form is out in the village, has been entered, or is void.
public enum PaperFormState {
    PRINTED, USED, VOID
}
