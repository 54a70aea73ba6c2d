// A plain script on a page that knows no modules.

window.outcome = "";
var articles = [
  { name: "harbour-post.txt", text: "“We will run the ferry at night,” said Mayor Edda Lindqvist." },
  { name: "tidewater.txt", text: "Mayor Edda Lindqvist said: “We will run the ferry at night.”" },
];
customElements.whenDefined("who-said").then(function () {
  document.querySelector("who-said").documents = articles;
});
window.whosaid
  .annotatePage(document.querySelector("article"))
  .then(function (handle) {
    return handle.ready.then(function (result) {
      handle.remove();
      if (result.documents[0].quotes.length !== 1) throw new Error("the page's own article is not read");
      return window.whosaid.createAnnotator();
    });
  })
  .then(function (annotator) {
    return annotator.compare(articles).then(function (result) {
      window.outcome = JSON.stringify(result);
      annotator.close();
    });
  });
