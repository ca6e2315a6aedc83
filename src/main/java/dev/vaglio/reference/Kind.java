package dev.vaglio.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of reference data: what names an item, what it holds, and how many items there may be. */
public enum Kind {
    ROSTER(
            200,
            IdRule.CODE,
            List.of(
                    new Field("name", FieldType.TEXT),
                    new Field("role", FieldType.ROLE),
                    new Field("territories", FieldType.CODES),
                    new Field("languages", FieldType.CODES),
                    new Field("workingHours", FieldType.HOURS),
                    new Field("capacity", FieldType.COUNT),
                    new Field("active", FieldType.FLAG))),
    ABSENCES(
            2_000,
            IdRule.CODE,
            List.of(
                    Field.required("member", FieldType.TEXT),
                    Field.required("from", FieldType.MOMENT),
                    new Field("to", FieldType.MOMENT),
                    new Field("reason", FieldType.TEXT))),
    HOLIDAYS(500, IdRule.DAY, List.of(new Field("name", FieldType.TEXT))),
    CUSTOMERS(50_000, IdRule.DOMAIN, List.of(new Field("name", FieldType.TEXT), new Field("owner", FieldType.TEXT))),
    COMPETITORS(50_000, IdRule.DOMAIN, List.of(new Field("name", FieldType.TEXT)));

    private final int most;
    private final IdRule id;
    private final List<Field> fields;

    Kind(int most, IdRule id, List<Field> fields) {
        this.most = most;
        this.id = id;
        this.fields = fields;
    }

    /** The name in addresses and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Kind::code).toList();
    }

    /** How many items there may be. */
    int most() {
        return most;
    }

    IdRule id() {
        return id;
    }

    List<Field> fields() {
        return fields;
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The columns of a CSV file. */
    List<String> columns() {
        return Stream.concat(Stream.of(Item.ID), fields.stream().map(Field::name))
                .toList();
    }
}
