package cn.jifenbu.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "entry_note")
@IdClass(EntryRow.Key.class)
class EntryNoteRow {

    @Id long villageId;
    @Id long entryNo;
    byte[] salt;
    String note;
}
