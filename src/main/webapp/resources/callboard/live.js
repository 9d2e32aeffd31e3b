// The page Live: asks each second what goes on, shows what changed, lets the clocks run, and says when it hears nothing.
//   [data-cb-live="address"][data-cb-version][data-cb-now]   what it asks, what it shows, the server's time in ms
//   [data-cb-part]                                           what is filled in; template: an empty card
//   [data-cb-since]                                          a clock that runs from that moment, ms since the epoch
// A full answer is the whole state, so nothing is missing after a pause. All texts are the server's, shown as text.
(function () {
  "use strict";
  var live = document.querySelector("[data-cb-live]");
  if (!live) {
    return;
  }
  var PAUSE = 1000;
  var PATIENCE = 3000;
  var SILENCE = 4000;
  var HERE = 5000;
  var TALK = 10000;

  var blank = live.querySelector("template");
  var version = live.dataset.cbVersion;
  var base = Number(live.dataset.cbNow) - performance.now();
  var heard = performance.now();
  var used = Date.now();
  var told = "";
  var toldAt = performance.now();
  var asking = false;
  var next;
  var lost = false;
  var over = false;

  // A scroll can be of cards that come and go: it is no sign of a person
  ["pointerdown", "pointermove", "keydown", "wheel", "touchmove"].forEach(function (kind) {
    document.addEventListener(kind, function () { used = Date.now(); }, { passive: true });
  });

  function part(node, name) {
    return node.querySelector("[data-cb-part='" + name + "']");
  }

  function write(node, text) {
    if (node.textContent !== text) {
      node.textContent = text;
    }
  }

  function show(name, shown) {
    part(live, name).classList.toggle("is-gone", !shown);
  }

  function make(name, className, text) {
    var node = document.createElement(name);
    node.className = className;
    node.textContent = text || "";
    return node;
  }

  function makePill(pill) {
    var node = make("span", "cb-pill is-" + pill.kind + (pill.plain ? " is-plain" : ""));
    var icon = pill.icon === "pulse" ? make("span", "cb-dot is-pulse") : make("i", "pi pi-" + pill.icon);
    icon.setAttribute("aria-hidden", "true");
    node.title = pill.title;
    node.append(icon, make("span", "", pill.label));
    return node;
  }

  function makeLine(line) {
    var node = make("p", "is-" + line.kind);
    node.append(make("span", "", line.speaker), make("span", "", line.text));
    return node;
  }

  // Only what changed: a pointer or a focus in the card stays where it is
  function replace(node, parts, maker) {
    var made = parts.map(maker);
    var same = made.length === node.children.length && made.every(function (one, i) {
      return one.isEqualNode(node.children[i]);
    });
    if (!same) {
      node.replaceChildren.apply(node, made);
    }
  }

  function fill(node, card) {
    node.dataset.cbCard = card.key;
    node.dataset.cbSince = card.since;
    node.classList.toggle("is-stuck", card.stuck);
    node.classList.toggle("is-negative", card.negative);
    var way = part(node, "way");
    way.className = "pi pi-" + card.icon + " dir";
    way.title = card.way;
    way.setAttribute("aria-label", card.way);
    part(node, "who").setAttribute("href", card.href);
    write(part(node, "who"), card.who);
    write(part(node, "agent"), card.agent);
    write(part(node, "version"), card.version);
    replace(part(node, "lines"), card.lines, makeLine);
    replace(part(node, "pills"), card.pills, makePill);
  }

  function leave(node) {
    var beside = node.nextElementSibling || node.previousElementSibling;
    var focused = node.contains(document.activeElement);
    node.remove();
    if (focused) {
      (beside ? part(beside, "who") : document.getElementById("main")).focus();
    }
  }

  function fillWall(wall, cards) {
    var keys = new Set(cards.map(function (card) { return card.key; }));
    var there = new Map();
    Array.from(wall.children).forEach(function (node) {
      if (keys.has(node.dataset.cbCard)) {
        there.set(node.dataset.cbCard, node);
      } else {
        leave(node);
      }
    });
    cards.forEach(function (card, i) {
      var node = there.get(card.key) || blank.content.firstElementChild.cloneNode(true);
      fill(node, card);
      if (wall.children[i] !== node) {
        wall.insertBefore(node, wall.children[i] || null);
      }
    });
  }

  function fillAll(news) {
    fillWall(part(live, "live"), news.live);
    fillWall(part(live, "stuck"), news.stuck);
    write(part(live, "count"), String(news.live.length));
    write(part(live, "kinds"), news.kinds);
    write(part(live, "transferring"), news.transferring);
    write(part(live, "stuckCount"), String(news.stuck.length));
    part(live, "longest").dataset.cbSince = news.longest;
    show("none", news.live.length === 0);
    show("stuckSection", news.stuck.length > 0);
    show("more", news.more);
    told = news.tally;
  }

  function length(since) {
    var seconds = Math.max(0, Math.floor((base + performance.now() - since) / 1000));
    var minutes = Math.floor(seconds / 60) % 60;
    var hours = Math.floor(seconds / 3600);
    var end = String(seconds % 60).padStart(2, "0");
    return hours ? hours + ":" + String(minutes).padStart(2, "0") + ":" + end : minutes + ":" + end;
  }

  function runClocks() {
    live.querySelectorAll("[data-cb-card]").forEach(function (card) {
      write(part(card, "clock"), length(Number(card.dataset.cbSince)));
    });
    var longest = part(live, "longest");
    write(longest, longest.dataset.cbSince ? length(Number(longest.dataset.cbSince)) : "–");
  }

  function say(isLost) {
    if (isLost && !lost) {
      var text = part(live, "alarm").querySelector("[data-cb-text]");
      write(text, text.dataset.cbText.replace("{0}", part(live, "asOf").textContent || "–"));
    }
    lost = isLost;
    live.classList.toggle("is-lost", lost);
    show("alarm", lost);
    show("lost", lost);
    show("connected", !lost);
  }

  function hear(news, here) {
    heard = performance.now();
    base = news.now - heard;
    write(part(live, "asOf"), news.asOf);
    if (news.live) {
      fillAll(news);
      version = news.version;
    }
    say(false);
    runClocks();
    if (here) {
      document.dispatchEvent(new Event("cb-seen"));
    }
  }

  // The session is over: the server leads to the login and back
  function read(answer) {
    if (answer.type === "opaqueredirect") {
      over = true;
      location.reload();
    }
    return answer.ok ? answer.json() : Promise.reject(answer.status);
  }

  function ask() {
    if (over || asking || document.hidden) {
      return;
    }
    clearTimeout(next);
    asking = true;
    var here = Date.now() - used < HERE;
    var stop = new AbortController();
    var bell = setTimeout(function () { stop.abort(); }, PATIENCE);
    var address = live.dataset.cbLive + "?version=" + encodeURIComponent(version) + (here ? "&here=true" : "");
    fetch(address, { cache: "no-store", redirect: "manual", signal: stop.signal })
      .then(read)
      .then(function (news) { hear(news, here); })
      .catch(function () { /* told when it has lasted for some seconds */ })
      .then(function () {
        clearTimeout(bell);
        asking = false;
        next = setTimeout(ask, PAUSE);
      });
  }

  function tick() {
    if (document.hidden) {
      return;
    }
    if (performance.now() - heard > SILENCE) {
      say(true);
    }
    if (!lost) {
      runClocks();
    }
    var tally = part(live, "tally");
    if (told && told !== tally.textContent && performance.now() - toldAt > TALK) {
      toldAt = performance.now();
      tally.textContent = told;
    }
  }

  // Nobody asked while the page was not in sight
  document.addEventListener("visibilitychange", function () {
    if (!document.hidden) {
      heard = performance.now();
      ask();
    }
  });
  setInterval(tick, 500);
  ask();
})();
