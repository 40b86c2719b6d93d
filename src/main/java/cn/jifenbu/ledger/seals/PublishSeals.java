package cn.jifenbu.ledger.seals;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.verifier.SealLine;
import cn.jifenbu.verifier.SealText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;

/// Brings seals out of the database: right after the commit that made them, and whatever could not be written then, in order,
/// with the next tick. A file that cannot be written stops nobody from sealing.
@ApplicationScoped
public class PublishSeals {

    private static final Logger LOG = Logger.getLogger(PublishSeals.class);
    private static final int AT_ONCE = 500;

    private final SealRepository seals;
    private final SealFile file;
    private final TransactionSynchronizationRegistry transactions;

    PublishSeals(SealRepository seals, SealFile file, TransactionSynchronizationRegistry transactions) {
        this.seals = seals;
        this.file = file;
        this.transactions = transactions;
    }

    /// When the running transaction is committed, and only then.
    void whenCommitted(List<SealLine> made) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) write(made);
            }
        });
    }

    /// Writes what is not in the file yet.
    @Transactional
    public void catchUp(VillageId village) {
        try {
            var installation = seals.installation();
            for (long before = -1, last = file.lastOf(installation, village.value()); last != before;) {
                var missing = seals.oldest(village, last, AT_ONCE).stream().map(s -> s.toLine(installation)).toList();
                if (missing.isEmpty()) return;
                write(missing);
                before = last;
                last = file.lastOf(installation, village.value());
            }
        } catch (IOException e) {
            LOG.errorf(e, "cannot read the seal file %s", file.path());
        }
    }

    /// The log is a second way out of the machine, for places that collect logs.
    private void write(List<SealLine> made) {
        try {
            made.forEach(seal -> LOG.infof("sealed %s", SealText.write(seal)));
            file.append(made);
        } catch (IOException e) {
            LOG.errorf(e, "cannot write the seal file %s; the next tick tries again", file.path());
        }
    }
}
