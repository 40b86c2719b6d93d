package cn.jifenbu.claims.reviewers;

import java.time.LocalDate;
import java.util.UUID;

/// Who reviews a group, besides its own coordinator, from one day to another.
public record ReviewSubstitute(UUID id, UUID personId, String person, int group, LocalDate from, LocalDate until) {}
