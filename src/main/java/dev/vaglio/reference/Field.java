package dev.vaglio.reference;

/** One thing that an item holds. */
record Field(String name, FieldType type, boolean isRequired) {
    Field(String name, FieldType type) {
        this(name, type, false);
    }

    static Field required(String name, FieldType type) {
        return new Field(name, type, true);
    }
}
