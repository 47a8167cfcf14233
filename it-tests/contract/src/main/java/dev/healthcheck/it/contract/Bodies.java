package dev.healthcheck.it.contract;

/** Bodies without what differs from machine to machine and from run to run. */
final class Bodies {
    private Bodies() {}

    /** {@return the body with HOST, TIME and TOOK in place of the host's name, of instants and of durations} */
    static String normalised(String body) {
        return body.replaceAll("\"hostname\":\"[^\"]+\"", "\"hostname\":\"HOST\"")
                .replaceAll("\"(timestamp|expires|since|last_success)\":\\d{10}\\.\\d{1,6}", "\"$1\":TIME")
                .replaceAll("\"response_time\":\\d+\\.\\d{1,6}", "\"response_time\":TOOK");
    }
}
