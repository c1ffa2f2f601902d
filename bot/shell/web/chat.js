// The terminal in the page: where its server is, and that keys go to it without a click.

// The page may be reached under another name than the server was started with (localhost, an address of the network).
document.querySelector("#terminal").dataset.sessionWebsocketUrl = new URL("ws", location).href.replace(/^http/, "ws");

function listen() {
  document.querySelector(".xterm-helper-textarea")?.focus();
}

// The first bytes of the program mark the page; before them there is nothing to type into.
new MutationObserver(listen).observe(document.body, { attributes: true, attributeFilter: ["class"] });
addEventListener("focus", listen);
