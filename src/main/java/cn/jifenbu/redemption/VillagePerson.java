package cn.jifenbu.redemption;

import java.util.UUID;

/// Key of what is counted for a person in a village.
record VillagePerson(long villageId, UUID personId) {}
