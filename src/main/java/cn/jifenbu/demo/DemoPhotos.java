package cn.jifenbu.demo;

import cn.jifenbu.claims.entry.NewClaim;
import cn.jifenbu.claims.entry.SubmitClaim;
import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.evidence.StoreEvidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/// Paints simple pictures of fields and attaches them to some claims, so that reviewers have something to look at. The last
/// is the same in every village: who looks sees that it was used before.
@ApplicationScoped
class DemoPhotos {
    private static final int CLAIMS = 3;
    private final StoreEvidence evidence;
    private final SubmitClaim submit;

    DemoPhotos(StoreEvidence evidence, SubmitClaim submit) {
        this.evidence = evidence;
        this.submit = submit;
    }

    void play(DemoVillage village, LocalDate day) {
        var families = village.households().stream().filter(h -> village.hasMiniProgram(h.id().value())).skip(8).limit(CLAIMS)
                .toList();
        for (int i = 0; i < families.size(); i++) {
            var household = families.get(i);
            var head = village.head(household);
            var upload = paint(i == CLAIMS - 1 ? 0 : village.id().value() * CLAIMS + i);
            var photo = evidence.store(village.id(), upload, head);
            submit.enter(village.id(), new NewClaim(ClaimChannel.ONLINE, "r24", household.id(), null, 1, null, day, "",
                    "送到回收点了，有照片", List.of(photo.id()), null, false), false, head);
        }
    }

    /// Sky, hills, fields and bundles of straw, different for every seed.
    private static byte[] paint(long seed) {
        var random = new Random(seed);
        var image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(new Color(150 + random.nextInt(80), 190 + random.nextInt(50), 230));
        brush.fillRect(0, 0, 800, 600);
        for (int i = 0; i < 14; i++) {
            brush.setColor(new Color(60 + random.nextInt(120), 90 + random.nextInt(120), 30 + random.nextInt(80)));
            int width = 150 + random.nextInt(350), height = 60 + random.nextInt(220);
            brush.fillOval(random.nextInt(800) - 150, 180 + random.nextInt(380), width, height);
        }
        for (int i = 0; i < 8; i++) {
            brush.setColor(new Color(200 + random.nextInt(50), 160 + random.nextInt(60), 60));
            brush.fillRect(random.nextInt(760), 330 + random.nextInt(240), 40 + random.nextInt(60), 20 + random.nextInt(40));
        }
        brush.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
