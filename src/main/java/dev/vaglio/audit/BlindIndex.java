package dev.vaglio.audit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Finds equal values without storing them: HMAC-SHA-256 under keys that only this installation has. */
public final class BlindIndex {
    private final SecretKey leads;
    private final SecretKey people;
    private final SecretKey requests;
    private final SecretKey companies;

    public BlindIndex(MasterKey master) {
        this.leads = master.hmacKeyFor("lead");
        this.people = master.hmacKeyFor("person");
        this.requests = master.hmacKeyFor("request");
        this.companies = master.hmacKeyFor("company");
    }

    public byte @Nullable [] lead(@Nullable String leadId) {
        return leadId == null || leadId.isBlank() ? null : hmac(leads, leadId);
    }

    /** Who a decision is about: by e-mail where known, else by lead, else nobody but this decision. */
    byte[] person(Person person, UUID decisionId) {
        String email = person.email();
        String leadId = person.leadId();
        if (email != null && !email.isBlank()) {
            return personByEmail(email);
        }
        return leadId == null || leadId.isBlank() ? hmac(people, "decision:" + decisionId) : personByLead(leadId);
    }

    public byte[] personByEmail(String email) {
        return hmac(people, "email:" + email.strip().toLowerCase(Locale.ROOT));
    }

    byte[] personByLead(String leadId) {
        return hmac(people, "lead:" + leadId);
    }

    public byte[] request(String text) {
        return hmac(requests, text);
    }

    /** @param domain in lower case */
    public byte[] company(String domain) {
        return hmac(companies, domain);
    }

    private static byte[] hmac(SecretKey key, String text) {
        return MasterKey.hmac(key, text.getBytes(StandardCharsets.UTF_8));
    }
}
