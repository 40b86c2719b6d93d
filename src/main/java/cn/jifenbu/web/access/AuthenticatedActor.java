package cn.jifenbu.web.access;

import cn.jifenbu.shared.Actor;

/// Who stands behind an access token, and what they have to do first.
public record AuthenticatedActor(Actor actor, RequiredAction requiredAction) {}
