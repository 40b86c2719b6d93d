package cn.jifenbu.dividend.proof;

import java.util.UUID;

/// A household with entries and no share, and its state when the run was frozen.
record AbsentHousehold(UUID household, String code, String state) {}
