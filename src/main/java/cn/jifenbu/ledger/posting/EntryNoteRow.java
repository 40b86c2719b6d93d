package cn.jifenbu.ledger.posting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "entry_note")
@IdClass(EntryRow.Key.class)
public class EntryNoteRow {

    @Id long villageId;
    @Id long entryNo;
    byte[] salt;
    public String note;
}
