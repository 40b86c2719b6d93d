package cn.jifenbu.claims;

/// A printed form is out in the village, has been entered, or is void.
public enum FormState {
    PRINTED, USED, VOID
}
