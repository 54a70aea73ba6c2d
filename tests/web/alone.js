// Runs in the page before everything else: a browser without service workers, so that
// no test meets what the page of an earlier one has kept.
delete Navigator.prototype.serviceWorker;
