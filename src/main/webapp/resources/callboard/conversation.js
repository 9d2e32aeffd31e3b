// The pages of one call and one chat.
//   [data-cb-player]                      plays a recording: fetched only once it is played
//   [data-cb-at="ms"]                     goes there; [data-cb-from="ms"] plays from there
//   .cb-line[data-cb-start][data-cb-end]  a line of the transcript, lit while it is heard
//   [data-cb-words]                       where each word of its text begins, how long it is there, when it was said
//   #hit-1                                the first line that was found; going there goes to its moment
//   button[data-cb-print]                 prints the page
(function () {
  "use strict";

  function clock(seconds) {
    var whole = Math.max(0, Math.floor(seconds));
    var minutes = Math.floor(whole / 60) % 60;
    var hours = Math.floor(whole / 3600);
    return (hours ? hours + ":" + String(minutes).padStart(2, "0") : minutes) + ":" + String(whole % 60).padStart(2, "0");
  }

  function remembered(key, value) {
    try {
      if (value !== undefined) {
        localStorage.setItem(key, value);
      }
      return localStorage.getItem(key);
    } catch (e) {
      return null;
    }
  }

  document.addEventListener("click", function (event) {
    if (event.target.closest("button[data-cb-print]")) {
      window.print();
    }
  });

  // On paper it is always light
  var root = document.documentElement;
  var theme;

  addEventListener("beforeprint", function () {
    theme = root.dataset.theme;
    root.dataset.theme = "light";
  });
  addEventListener("afterprint", function () {
    if (theme) {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
  });

  // --- Lines and words -------------------------------------------------------------------------------

  var lines = Array.from(document.querySelectorAll(".cb-line[data-cb-start]:not([data-cb-start=''])")).map(function (node) {
    return { node: node, start: Number(node.dataset.cbStart) / 1000, end: Number(node.dataset.cbEnd || 0) / 1000, words: null };
  });

  // Of three numbers each: where it begins in the text, how long it is there, when it is heard
  function wordsOf(line) {
    if (!line.words) {
      var text = line.node.querySelector("[data-cb-words]");
      var numbers = (text && text.dataset.cbWords ? text.dataset.cbWords.split(" ") : []).map(Number);
      line.words = [];
      for (var i = 0; i + 2 < numbers.length; i += 3) {
        line.words.push({ from: numbers[i], length: numbers[i + 1], time: numbers[i + 2] / 1000 });
      }
    }
    return line.words;
  }

  function lastBefore(list, time, key) {
    var low = 0;
    var high = list.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (list[middle][key] <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low ? list[low - 1] : null;
  }

  // A line's text is one node, or several where it is marked
  function nodesOf(text) {
    var walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    var nodes = [];
    while (walker.nextNode()) {
      nodes.push(walker.currentNode);
    }
    return nodes;
  }

  // Where that place of a node is in the whole text; null when it is elsewhere
  function offsetIn(text, node, offset) {
    var before = 0;
    var inside = text && nodesOf(text).some(function (one) {
      before += one === node ? 0 : one.length;
      return one === node;
    });
    return inside ? before + offset : null;
  }

  // The node, and the place in it, of a place of the whole text; null beyond its end
  function placeIn(text, offset) {
    var place = null;
    nodesOf(text).some(function (one) {
      if (offset <= one.length) {
        place = { node: one, offset: offset };
      }
      offset -= one.length;
      return place;
    });
    return place;
  }

  function caretAt(event) {
    if (document.caretPositionFromPoint) {
      var position = document.caretPositionFromPoint(event.clientX, event.clientY);
      return position && { node: position.offsetNode, offset: position.offset };
    }
    var range = document.caretRangeFromPoint && document.caretRangeFromPoint(event.clientX, event.clientY);
    return range && { node: range.startContainer, offset: range.startOffset };
  }

  function momentOf(line, offset) {
    var word = offset === null ? null : lastBefore(wordsOf(line), offset, "from");
    return word ? word.time : line.start;
  }

  // The moment of the word that was clicked, else of the line
  function momentAt(line, event) {
    var caret = caretAt(event);
    var text = line.node.querySelector("[data-cb-words]");
    return momentOf(line, caret && offsetIn(text, caret.node, caret.offset));
  }

  var lit = null;

  function light(line, time) {
    if (lit !== line) {
      if (lit) {
        lit.node.classList.remove("is-now");
        lit.node.removeAttribute("aria-current");
      }
      if (line) {
        line.node.classList.add("is-now");
        line.node.setAttribute("aria-current", "true");
      }
    }
    if (window.Highlight && CSS.highlights) {
      CSS.highlights.delete("cb-word");
      var word = line && lastBefore(wordsOf(line), time, "time");
      var text = word && line.node.querySelector("[data-cb-words]");
      var end = text && placeIn(text, word.from + word.length);
      if (end) {
        var start = placeIn(text, word.from);
        var range = new Range();
        range.setStart(start.node, start.offset);
        range.setEnd(end.node, end.offset);
        CSS.highlights.set("cb-word", new Highlight(range));
      }
    }
    var changed = lit !== line;
    lit = line;
    return changed;
  }

  // --- Player ----------------------------------------------------------------------------------------

  var player = document.querySelector("[data-cb-player]");
  if (!player) {
    return;
  }
  var audio = player.querySelector("audio");
  var picture = player.querySelector(".picture");
  var playButton = player.querySelector("[data-cb-play]");
  var followButton = player.querySelector("[data-cb-follow]");
  var speed = player.querySelector("[data-cb-speed]");
  var marks = Array.from(player.querySelectorAll(".marks [data-cb-at]"));
  var playLabel = playButton.getAttribute("aria-label");
  var length = Number(player.dataset.cbLength) / 1000;
  var position = 0;
  var asked = null;
  var apart = false;

  function whole() {
    return isFinite(audio.duration) && audio.duration > 0 ? audio.duration : length;
  }

  function now() {
    return audio.getAttribute("src") ? audio.currentTime : position;
  }

  function show() {
    var time = now();
    var all = whole();
    var share = all ? Math.min(1, time / all) : 0;
    player.querySelectorAll("stop").forEach(function (stop) { stop.setAttribute("offset", share); });
    player.querySelector(".cursor").style.insetInlineStart = 100 * share + "%";
    player.querySelector("[data-cb-now]").textContent = clock(time);
    player.querySelector("[data-cb-whole]").textContent = all ? clock(all) : "–";
    picture.setAttribute("aria-valuemax", Math.round(all));
    picture.setAttribute("aria-valuenow", Math.round(time));
    picture.setAttribute("aria-valuetext", picture.dataset.cbValuetext.replace("{now}", clock(time)).replace("{whole}", clock(all)));
    var line = lastBefore(lines, time + 0.05, "start");
    var changed = light(time > 0 || !audio.paused ? line : null, time + 0.05);
    if (changed && lit && followButton.getAttribute("aria-pressed") === "true" && !audio.paused) {
      lit.node.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    }
  }

  function run() {
    show();
    if (!audio.paused) {
      requestAnimationFrame(run);
    }
  }

  function tell(obstacle) {
    player.querySelector("[data-cb-trouble]").hidden = !obstacle;
    player.querySelectorAll("[data-cb-obstacle]").forEach(function (text) {
      text.hidden = text.dataset.cbObstacle !== obstacle;
    });
  }

  // Asked once: what hinders the audio is told in words before the browser fails to load it
  function prepare() {
    if (!asked) {
      playButton.setAttribute("aria-busy", "true");
      asked = fetch(player.dataset.cbState).then(function (answer) {
        if (answer.redirected) {
          location.reload();
        }
        return answer.ok && !answer.redirected ? answer.json() : { state: "busy" };
      }).catch(function () { return { state: "unreachable" }; }).then(function (answer) {
        playButton.removeAttribute("aria-busy");
        if (answer.state === "ready") {
          tell(null);
          load(player.dataset.cbAudio);
          paint();
          return true;
        }
        tell(answer.state);
        asked = null;
        return false;
      });
    }
    return asked;
  }

  function load(address) {
    var time = now();
    audio.src = address;
    audio.playbackRate = audio.defaultPlaybackRate = Number(speed.value);
    if (time > 0) {
      audio.currentTime = time;
    }
  }

  function seek(time) {
    position = Math.max(0, Math.min(time, whole() || time));
    if (audio.getAttribute("src")) {
      audio.currentTime = position;
    }
    show();
  }

  function play() {
    prepare().then(function (ready) {
      if (ready) {
        audio.play().catch(function () { /* the event error tells */ });
      }
    });
  }

  function toggle() {
    if (audio.paused) {
      play();
    } else {
      audio.pause();
    }
  }

  function follow(on) {
    followButton.setAttribute("aria-pressed", String(on));
    followButton.classList.toggle("is-on", on);
    followButton.querySelector(".pi").className = "pi pi-" + (on ? "lock" : "lock-open");
    remembered("cb-follow", on ? "on" : "off");
  }

  function showPlaying() {
    var playing = !audio.paused;
    var label = playing ? playButton.dataset.cbPause : playLabel;
    playButton.querySelector(".pi").className = "pi pi-" + (playing ? "pause" : "play");
    playButton.setAttribute("aria-label", label);
    playButton.title = label;
    run();
  }

  ["play", "pause", "ended"].forEach(function (name) { audio.addEventListener(name, showPlaying); });
  ["timeupdate", "seeked", "loadedmetadata", "durationchange"].forEach(function (name) { audio.addEventListener(name, show); });
  audio.addEventListener("error", function () {
    position = audio.currentTime || position;
    audio.removeAttribute("src");
    asked = null;
    tell("broken");
    showPlaying();
  });

  // --- Its picture: who speaks when, and once it is played how loud -------------------------------------

  function speakers(time) {
    var line = lastBefore(lines, time, "start");
    return line && time <= line.end + 0.15 ? line.node.className.replace(/^.*is-(agent|user|target|other).*$/, "$1") : "";
  }

  // Channels have no names: that of the agent is the one that is loud while the agent speaks
  function agentsChannel(channels, seconds) {
    var score = channels.map(function (channel) {
      return channel.reduce(function (sum, loud, i) {
        var who = speakers((i + 0.5) / channel.length * seconds);
        return sum + (who === "agent" ? loud : who === "user" ? -loud : 0);
      }, 0);
    });
    return score.length > 1 && score[1] > score[0] ? 1 : 0;
  }

  function bars(channel, up) {
    var most = Math.max(1, Math.max.apply(null, channel));
    return channel.map(function (loud, i) {
      var height = loud ? Math.max(0.6, 29 * loud / most) : 0;
      var from = up ? 31.5 - height : 32.5;
      return height ? "M" + (1000 * i / channel.length).toFixed(1) + " " + from.toFixed(1) + "h" + (700 / channel.length).toFixed(1)
        + "v" + height.toFixed(1) + "h-" + (700 / channel.length).toFixed(1) + "z" : "";
    }).join("");
  }

  function only(channel, seconds, kinds) {
    return channel.map(function (loud, i) { return kinds.includes(speakers((i + 0.5) / channel.length * seconds)) ? loud : 0; });
  }

  function paint() {
    fetch(player.dataset.cbPeaks).then(function (answer) { return answer.ok ? answer.json() : {}; }).then(function (peaks) {
      var channels = peaks.channels;
      if (!channels || !channels.length) {
        return;
      }
      var first = channels.length > 1 ? agentsChannel(channels, peaks.seconds) : 0;
      var two = channels.length > 1;
      var drawn = {
        agent: two ? bars(channels[first], true) : bars(only(channels[0], peaks.seconds, ["agent", "other"]), true),
        user: two ? bars(channels[1 - first], false) : bars(only(channels[0], peaks.seconds, ["user"]), false),
        target: two ? "" : bars(only(channels[0], peaks.seconds, ["target", ""]), true)
      };
      Object.keys(drawn).forEach(function (kind) {
        player.querySelector("[data-cb-voice=" + kind + "]").setAttribute("d", drawn[kind]);
      });
      player.dataset.cbPainted = channels.length;
      player.querySelector("[data-cb-cap]").hidden = true;
    }).catch(function () { /* the picture stays as it is */ });
  }

  // Side by side, never one over the other
  function placeMarks() {
    var width = picture.clientWidth;
    var size = 24;
    var all = whole();
    var last = -size;
    var places = marks.map(function (mark) {
      last = Math.max(last + size, all ? width * Number(mark.dataset.cbAt) / 1000 / all - size / 2 : 0);
      return last;
    });
    for (var i = places.length - 1, end = width - size; i >= 0; i--, end -= size) {
      places[i] = Math.min(places[i], Math.max(0, end));
    }
    marks.forEach(function (mark, i) { mark.style.insetInlineStart = places[i] + "px"; });
  }

  // --- What people do ------------------------------------------------------------------------------------

  function shareAt(event) {
    var box = picture.getBoundingClientRect();
    return Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
  }

  picture.addEventListener("pointerdown", function (event) {
    if (event.button === 0 && whole()) {
      picture.setPointerCapture(event.pointerId);
      seek(shareAt(event) * whole());
    }
  });
  picture.addEventListener("pointermove", function (event) {
    if (picture.hasPointerCapture(event.pointerId)) {
      seek(shareAt(event) * whole());
    }
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) {
      var line = event.target.closest("a,summary,details") ? null : event.target.closest(".cb-line[data-cb-start]");
      var found = line && lines.find(function (one) { return one.node === line; });
      if (found && getSelection().isCollapsed) {
        seek(momentAt(found, event));
      }
    } else if ("cbPlay" in button.dataset) {
      toggle();
    } else if ("cbSkip" in button.dataset) {
      seek(now() + Number(button.dataset.cbSkip));
    } else if ("cbFollow" in button.dataset) {
      follow(button.getAttribute("aria-pressed") !== "true");
    } else if ("cbChannels" in button.dataset) {
      apart = !apart;
      button.setAttribute("aria-pressed", String(apart));
      button.classList.toggle("is-on", apart);
      switchChannels();
    } else if ("cbAt" in button.dataset) {
      seek(Number(button.dataset.cbAt) / 1000);
      if (lit) {
        lit.node.scrollIntoView({ block: "center" });
      }
    } else if ("cbFrom" in button.dataset) {
      seek(Number(button.dataset.cbFrom) / 1000);
      play();
    }
  });

  function switchChannels() {
    player.dataset.cbAudio = [player.dataset.cbApart, player.dataset.cbApart = player.dataset.cbAudio][0];
    if (audio.getAttribute("src")) {
      var playing = !audio.paused;
      load(player.dataset.cbAudio);
      if (playing) {
        play();
      }
    }
  }

  speed.addEventListener("change", function () {
    audio.playbackRate = audio.defaultPlaybackRate = Number(speed.value);
    remembered("cb-speed", speed.value);
  });

  // Who scrolls wants to read elsewhere
  ["wheel", "touchmove"].forEach(function (name) {
    document.addEventListener(name, function () {
      if (!audio.paused && followButton.getAttribute("aria-pressed") === "true") {
        follow(false);
      }
    }, { passive: true });
  });

  // From one line to the next: the one that can be reached by Tab is the last that was reached
  var handles = Array.from(document.querySelectorAll("button[data-cb-from]"));

  function reach(handle) {
    handles.forEach(function (one) { one.tabIndex = one === handle ? 0 : -1; });
  }

  reach(handles[0]);

  function move(handle, key) {
    var at = handles.indexOf(handle);
    var next = handles[{ ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: handles.length - 1 }[key]];
    if (next) {
      reach(next);
      next.focus();
    }
    return Boolean(next);
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) {
      return;
    }
    var typing = event.target.closest("input,textarea,select,[contenteditable]");
    var pressed = event.target.closest("button,summary,a[href]");
    var done = false;
    if (pressed && "cbFrom" in pressed.dataset && ["ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) {
      done = move(pressed, event.key);
    } else if (event.target === picture && (event.key === "Home" || event.key === "End")) {
      seek(event.key === "Home" ? 0 : whole());
      done = true;
    } else if (event.key === " " && !typing && !pressed) {
      toggle();
      done = true;
    } else if ((event.key === "ArrowLeft" || event.key === "ArrowRight") && !typing && !event.target.closest(".cb-json")) {
      seek(now() + (event.key === "ArrowLeft" ? -5 : 5));
      done = true;
    }
    if (done) {
      event.preventDefault();
    }
  });

  // A link to a line that was found goes to its moment, too: to that of the first word marked
  function reachHit() {
    var hit = /^#hit-[1-9][0-9]*$/.test(location.hash) && document.getElementById(location.hash.slice(1));
    var line = hit && lines.find(function (one) { return one.node.contains(hit); });
    if (line) {
      var mark = line.node.querySelector("mark");
      seek(momentOf(line, offsetIn(line.node.querySelector("[data-cb-words]"), mark.firstChild, 0)));
      line.node.scrollIntoView({ block: "center" });
    }
  }

  addEventListener("hashchange", reachHit);
  speed.value = remembered("cb-speed") || "1";
  if (!speed.value) {
    speed.value = "1";
  }
  follow(remembered("cb-follow") !== "off");
  addEventListener("resize", placeMarks);
  audio.addEventListener("durationchange", placeMarks);
  placeMarks();
  show();
  reachHit();
})();
