// A look at a call or chat beside its list: #drawer shows what its page says, without what does something there. A click on a
// row beside its link opens it, and so does [data-cb-look] for the row that is walked to; it goes along with j and k.
(function () {
  "use strict";
  var PARTS = [".cb-callhead h1", ".cb-strip", ".cb-summary", "#script", ".facts"];
  var WALKING = 150;
  var drawer = document.getElementById("drawer");
  var body = drawer.querySelector(".body");
  var failed = drawer.querySelector("[data-cb-failed]");
  var shown = null;
  var waiting;

  function isWide() {
    return matchMedia("(min-width: 1024px)").matches;
  }

  // The link lies over the whole row; its words lead to the page
  function isOnWords(event, link) {
    var words = document.createRange();
    words.selectNodeContents(link);
    return Array.from(words.getClientRects()).some(function (box) {
      return event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    });
  }

  function copyOf(part) {
    var copy = document.adoptNode(part);
    if (copy.matches("h1")) {
      var title = document.createElement("h2");
      title.append.apply(title, Array.from(copy.childNodes));
      copy = title;
    }
    [copy].concat(Array.from(copy.querySelectorAll("[id]"))).forEach(function (each) { each.removeAttribute("id"); });
    copy.querySelectorAll("button[data-cb-from]").forEach(function (play) {
      var time = document.createElement("span");
      time.className = play.className;
      time.textContent = play.textContent;
      play.replaceWith(time);
    });
    return copy;
  }

  function fill(link, text) {
    if (shown !== link) {
      return;
    }
    var page = new DOMParser().parseFromString(text, "text/html");
    body.replaceChildren.apply(body, PARTS.map(function (part) { return page.querySelector("main " + part); })
      .filter(Boolean).map(copyOf));
    body.scrollTop = 0;
    body.removeAttribute("aria-busy");
  }

  function fail(link) {
    if (shown === link) {
      body.replaceChildren();
      body.removeAttribute("aria-busy");
      failed.hidden = false;
    }
  }

  function mark(link) {
    document.querySelectorAll("tr.is-shown").forEach(function (row) { row.classList.remove("is-shown"); });
    if (link) {
      link.closest("tr").classList.add("is-shown");
    }
  }

  function show(link) {
    shown = link;
    mark(link);
    drawer.hidden = false;
    drawer.querySelector("header a").href = link.href;
    failed.hidden = true;
    body.setAttribute("aria-busy", "true");
    fetch(link.href).then(function (answer) {
      if (answer.redirected) {
        location.reload();
      }
      return answer.ok && !answer.redirected ? answer.text() : Promise.reject(answer.status);
    }).then(function (text) { fill(link, text); }, function () { fail(link); });
  }

  function shut() {
    var link = shown;
    shown = null;
    mark(null);
    drawer.hidden = true;
    body.replaceChildren();
    if (link) {
      link.focus();
    }
  }

  document.addEventListener("click", function (event) {
    var target = event.target.closest ? event.target : event.target.parentElement;
    if (target.closest("[data-cb-shut]")) {
      shut();
      return;
    }
    if (target.closest("[data-cb-look]")) {
      var row = document.activeElement.closest("[data-cb-rows] tr") || document.querySelector("[data-cb-rows] tbody tr");
      var first = row && row.querySelector(".row-link");
      if (first && isWide()) {
        first.focus({ focusVisible: true });
        show(first);
      }
      return;
    }
    var link = target.closest("[data-cb-rows] .row-link");
    var other = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (link && event.detail > 0 && !other && isWide() && !isOnWords(event, link)) {
      event.preventDefault();
      link.focus();
      show(link);
    }
  });

  document.addEventListener("focusin", function (event) {
    var link = event.target.closest("[data-cb-rows] .row-link");
    clearTimeout(waiting);
    if (shown && link && link !== shown) {
      waiting = setTimeout(function () { show(link); }, WALKING);
    }
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && shown && !event.defaultPrevented && !document.querySelector("dialog[open], details.cb-menu[open]")) {
      shut();
    }
  });
})();
