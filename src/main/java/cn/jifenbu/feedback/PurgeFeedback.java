package cn.jifenbu.feedback;

import cn.jifenbu.identity.me.PersonalDataEraser;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The village keeps that somebody wrote and what it answered; the words of who has left are erased.
@ApplicationScoped
class PurgeFeedback implements PersonalDataEraser {

    private static final String ERASED = "（本人已注销，内容已删除）";

    private final FeedbackRepository feedback;

    PurgeFeedback(FeedbackRepository feedback) {
        this.feedback = feedback;
    }

    @Override
    public void erase(VillageId village, UUID person) {
        feedback.overwriteContent(village, person, ERASED);
    }
}
