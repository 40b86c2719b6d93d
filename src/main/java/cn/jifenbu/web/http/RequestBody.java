package cn.jifenbu.web.http;

/// Marks the records that are read from a request's body, so that a repeated request can be compared with the first.
public interface RequestBody {}
