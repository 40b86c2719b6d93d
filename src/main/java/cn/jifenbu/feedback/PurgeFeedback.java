package cn.jifenbu.feedback;

import cn.jifenbu.identity.me.PersonalDataEraser;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/// The village keeps that somebody wrote and what it answered; the words of who has left are gone.
@ApplicationScoped
class PurgeFeedback implements PersonalDataEraser {

    private static final String GONE = "（本人已注销，内容已删除）";

    private final EntityManager db;

    PurgeFeedback(EntityManager db) {
        this.db = db;
    }

    @Override
    public void erase(VillageId village, UUID person) {
        db.createQuery("update FeedbackRow set content = ?1 where villageId = ?2 and personId = ?3").setParameter(1, GONE)
                .setParameter(2, village.value()).setParameter(3, person).executeUpdate();
    }
}
