package dev.vaglio.problem;

import java.util.Locale;

/**
 * Everything that a caller can be told instead of an answer. The code (the last part of the type URI) and the status
 * never change; titles are for people.
 */
public enum ProblemType {
    BAD_REQUEST(400, "The request is not understood"),
    MALFORMED_JSON(400, "The body is not one JSON object"),
    INVALID_PARAMETER(400, "A parameter has a value that is not allowed"),
    INVALID_IDEMPOTENCY_KEY(400, "The Idempotency-Key is not 1 to 200 visible characters"),
    UNAUTHORIZED(401, "The caller is not known"),
    FORBIDDEN(403, "The caller may not do this"),
    OWN_CHANGE(403, "Nobody approves a change of their own"),
    NOT_FOUND(404, "Nothing is here"),
    UNKNOWN_RULE_SET(404, "No rule set has this name"),
    UNKNOWN_VERSION(404, "The rule set has no such version"),
    UNKNOWN_MAPPING(404, "The rule set has no mapping of this name"),
    UNKNOWN_DRAFT(404, "No draft has this id"),
    UNKNOWN_DECISION(404, "No decision has this id"),
    METHOD_NOT_ALLOWED(405, "This can not be done here"),
    NOT_ACCEPTABLE(406, "None of the media types asked for can be given"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    CONFLICT(409, "The request contradicts what is there"),
    NOT_COMPARABLE(409, "These can not be compared"),
    NOT_APPROVED(409, "Somebody has to approve it first"),
    BASE_MOVED(409, "Another version is live than the one it was made from"),
    IDEMPOTENCY_KEY_REUSED(409, "The Idempotency-Key was used for another request"),
    EDIT_CONFLICT(409, "Somebody else changed the same place"),
    RETIRED_VERSION(410, "The version is retired"),
    ERASED(410, "The person was erased"),
    TOO_LARGE(413, "The body is larger than allowed"),
    URI_TOO_LONG(414, "The address is longer than allowed"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a media type that is not read here"),
    INVALID_FACTS(422, "The facts can not be decided as they are"),
    UNKNOWN_FACTS(422, "Strict: some facts are not known to the rule set"),
    TOO_MUCH(422, "The facts exceed a limit"),
    CHECKS_FAILED(422, "Checks or cases stand against it"),
    INVALID_REFERENCE(422, "The reference data can not be taken as they are"),
    INVALID_BODY(422, "The body can not be taken as it is"),
    INVALID_EDIT(422, "The draft can not be changed so"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are larger than allowed"),
    INTERNAL_ERROR(500, "Something broke"),
    ENGINE_ERROR(500, "The rules could not decide this lead"),
    OVERLOADED(503, "More work than can be done now"),
    LOG_UNAVAILABLE(503, "Decisions can not be logged now, so none is given"),
    REFERENCE_UNAVAILABLE(503, "The reference data can not be reached now"),
    ACCESS_UNAVAILABLE(503, "Users and keys can not be reached now"),
    DRAFTS_UNAVAILABLE(503, "The drafts can not be reached now");

    private static final String BASE = "https://vaglio.dev/problems/";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Lower case words with hyphens, such as {@code unknown-version}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String uri() {
        return BASE + code();
    }

    /** The most general type of a status of the framework; a status without one is {@link #BAD_REQUEST} or an error. */
    static ProblemType of(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
    }
}
