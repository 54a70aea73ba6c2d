// A plain script on a page that knows no modules.

window.outcome = "";
var articles = [
  { name: "harbour-post.txt", text: "“We will run the ferry at night,” said Mayor Edda Lindqvist." },
  { name: "tidewater.txt", text: "Mayor Edda Lindqvist said: “We will run the ferry at night.”" },
];
customElements.whenDefined("who-said").then(function () {
  document.querySelector("who-said").documents = articles;
});
window.whosaid.createAnnotator().then(function (annotator) {
  return annotator.compare(articles).then(function (result) {
    window.outcome = JSON.stringify(result);
    annotator.close();
  });
});
