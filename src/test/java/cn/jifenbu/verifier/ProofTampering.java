package cn.jifenbu.verifier;

import java.util.Base64;
import java.util.HexFormat;

/// What somebody might do to a proof; where it says so, with the key to sign the file again. A constant spoils the proof and
/// says which line a checker has to name.
public enum ProofTampering {
    INVENTED_MERIT {
        @Override
        public int spoil(OpenProof proof, OpenProof other) {
            int no = proof.numbers("share").getFirst();
            proof.line(no).put("merit", proof.line(no).get("merit").asLong() + 1000);
            proof.recompute();
            return no;
        }
    },
    ENTRY_DROPPED {
        @Override
        public int spoil(OpenProof proof, OpenProof other) {
            int no = entry(proof);
            proof.lines().remove(no - 1);
            return no;
        }
    },
    ENTRY_ALTERED {
        @Override
        public int spoil(OpenProof proof, OpenProof other) {
            int no = entry(proof);
            proof.line(no).put("merit", proof.line(no).get("merit").asLong() + 1);
            return no;
        }
    },
    /// The chain is made anew as well, up to the seal, which cannot be.
    ENTRIES_HASHED_ANEW {
        @Override
        public int spoil(OpenProof proof, OpenProof other) {
            int no = entry(proof);
            proof.line(no).put("merit", proof.line(no).get("merit").asLong() + 1);
            var hashes = new EntryHash();
            for (; proof.line(no).get("type").asText().equals("entry"); no++) {
                var before = proof.line(no - 1);
                if (before.has("root")) throw new IllegalStateException("begin inside a seal");
                if (before.has("hash")) proof.line(no).set("prevHash", before.get("hash"));
                var entry = EntryText.read(Json.read(proof.line(no).toString()));
                proof.line(no).put("hash", HexFormat.of().formatHex(hashes.of(entry.prevHash(), entry)));
            }
            return no;
        }
    },
    /// The last seal is right in itself, by a key nobody knows.
    SEAL_OF_ANOTHER_KEY {
        @Override
        public int spoil(OpenProof proof, OpenProof other) {
            int no = proof.numbers("seal").getLast();
            var key = MadeLedger.newKey();
            var publicKey = key.getPublic().getEncoded();
            var line = proof.line(no).put("keyId", SealLine.keyId(publicKey)).put("publicKey",
                    Base64.getEncoder().encodeToString(publicKey));
            var hash = SealText.read(Json.read(line.toString())).computeHash();
            line.put("hash", HexFormat.of().formatHex(hash)).put("signature",
                    Base64.getEncoder().encodeToString(MadeLedger.sign(key, hash)));
            return no;
        }
    },
    FEN_MOVED {
        @Override
        public int spoil(OpenProof proof, OpenProof other) {
            int no = proof.numbers("share").getFirst();
            for (var field : new String[]{"dueFen", "amountFen"}) {
                proof.line(no).put(field, proof.line(no).get(field).asLong() - 1);
                proof.line(no + 1).put(field, proof.line(no + 1).get(field).asLong() + 1);
            }
            return no;
        }
    },
    HOUSEHOLD_RENAMED {
        @Override
        public int spoil(OpenProof proof, OpenProof other) {
            int no = proof.numbers("share").getFirst();
            proof.line(no).put("household", "00000000-0000-4000-8000-000000000000");
            return no;
        }
    },
    HOUSEHOLD_LEFT_OUT {
        @Override
        public int spoil(OpenProof proof, OpenProof other) {
            int no = proof.numbers("share").getFirst();
            proof.line(no).put("type", "absent").put("state", "ACTIVE");
            for (int i = no + 1; i <= proof.numbers("share").getLast(); i++) proof.line(i).put("shareNo", i - no);
            proof.recompute();
            return 0;
        }
    },
    ENTRIES_OF_ANOTHER_VILLAGE {
        @Override
        public int spoil(OpenProof proof, OpenProof other) {
            int no = proof.numbers("entry").getFirst();
            proof.lines().set(no - 1, other.line(other.numbers("entry").getFirst()));
            return no;
        }
    },
    /// By somebody without the key.
    CODE_RENAMED {
        @Override
        public int spoil(OpenProof proof, OpenProof other) {
            int no = proof.numbers("share").getLast();
            proof.line(no).put("householdCode", proof.line(no).get("householdCode").asText() + "0");
            return proof.lines().size();
        }

        @Override
        public boolean signedAnew() {
            return false;
        }
    },
    END_CUT_OFF {
        @Override
        public int spoil(OpenProof proof, OpenProof other) {
            proof.lines().removeLast();
            return proof.lines().size() + 1;
        }

        @Override
        public boolean signedAnew() {
            return false;
        }
    };

    /// @return the line to be named, 0 where what is missing has none
    public abstract int spoil(OpenProof proof, OpenProof other);

    public boolean signedAnew() {
        return true;
    }

    /// The second entry, so that one lies before it under the same seal or the whole ledger has one entry a seal.
    private static int entry(OpenProof proof) {
        return proof.numbers("entry").getFirst() + 1;
    }
}
