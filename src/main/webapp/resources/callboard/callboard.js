// Small things for every page; no page needs them to be read.
//   button[data-cb-theme]                 switches light and dark
//   button[data-cb-language="de"]         shows all pages in that language from now on
//   button[data-cb-copy][data-cb-done]    copies its value
//   button[data-cb-reveal="id"]           shows the password in that input
//   button[data-cb-expand="id"]           opens or closes every details inside
//   button[data-cb-close]                 takes the message away that it stands in
//   select[data-cb-submit]                sends its form when it changes
//   form[data-cb-tidy]                    sends no empty fields, so that the address stays short
//   ol[data-cb-order]                     its button[data-cb-move="-1"] and "1" move their line up and down
//   form[data-cb-picks]                   counts its boxes "pick" that are ticked; [data-cb-needs-pick] waits for one
//   [data-cb-pick-all], -none             ticks all of them or none; [data-cb-pick-every="count"] stands for more than them
//   [data-cb-poll="true"]                 is fetched again every few seconds for as long as it says true
//   [data-cb-idle]                        seconds until the session ends: #idle warns two minutes before
//   button[data-cb-stay]                  keeps the session; so does what an event "cb-seen" tells of
//   input[data-cb-with="a b"]             is sent only when one of those fields is
//   [data-cb-news="address"]              asks there now and then how many rows are new, and offers them
//   input[data-cb-find], [data-cb-rows]   where / goes, and what j and k walk through; ? or [data-cb-keys] tells them
//   [data-cb-press="e"]                   is clicked by that key
//   button[data-cb-number="address"]      asks there for the number that stands masked before it
//   details.cb-menu                       closes on Escape and on a click elsewhere
(function () {
  "use strict";
  var root = document.documentElement;

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function showTheme() {
    document.querySelectorAll("[data-cb-theme]").forEach(function (button) {
      button.querySelector(".pi").className = "pi pi-" + (isDark() ? "sun" : "moon");
      button.setAttribute("aria-pressed", String(isDark()));
    });
  }

  function switchTheme() {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("cb-theme", root.dataset.theme);
    } catch (e) { /* not remembered */ }
    showTheme();
  }

  // The server writes the words, so it has to know
  function switchLanguage(language) {
    document.cookie = "cb-language=" + language + ";path=/;max-age=31536000;SameSite=Lax";
    location.replace(location.pathname + location.search);
  }

  function copied(button) {
    var icon = button.querySelector(".pi");
    var label = button.getAttribute("aria-label");
    icon.className = "pi pi-check";
    button.classList.add("is-done");
    button.setAttribute("aria-label", button.dataset.cbDone);
    setTimeout(function () {
      icon.className = "pi pi-copy";
      button.classList.remove("is-done");
      button.setAttribute("aria-label", label);
    }, 1500);
  }

  function copy(button) {
    if (navigator.clipboard) {
      navigator.clipboard.writeText(button.dataset.cbCopy).then(function () { copied(button); }, function () { select(button); });
    } else {
      select(button);
    }
  }

  // Without TLS browsers offer only this
  function select(button) {
    var area = document.createElement("textarea");
    area.value = button.dataset.cbCopy;
    area.style.position = "fixed";
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    button.focus();
    if (done) {
      copied(button);
    }
  }

  function reveal(button) {
    var input = document.getElementById(button.dataset.cbReveal);
    var hidden = input.type === "password";
    input.type = hidden ? "text" : "password";
    button.setAttribute("aria-pressed", String(hidden));
    button.querySelector(".pi").className = "pi pi-" + (hidden ? "eye-slash" : "eye");
  }

  function expand(button) {
    var all = Array.from(document.getElementById(button.dataset.cbExpand).querySelectorAll("details"));
    var open = all.some(function (details) { return !details.open; });
    all.forEach(function (details) { details.open = open; });
    button.setAttribute("aria-expanded", String(open));
  }

  // Past what is not ticked, which has no place
  function move(button) {
    var up = button.dataset.cbMove < 0;
    var line = button.closest("li");
    var next = up ? line.previousElementSibling : line.nextElementSibling;
    while (next && !next.querySelector(":checked")) {
      next = up ? next.previousElementSibling : next.nextElementSibling;
    }
    if (next) {
      next[up ? "before" : "after"](line);
      line.scrollIntoView({ block: "nearest" });
      button.focus();
    }
  }

  function closeMenus(except) {
    document.querySelectorAll("details.cb-menu[open]").forEach(function (menu) {
      if (!except || !menu.contains(except)) {
        menu.open = false;
      }
    });
  }

  function showPicks(form) {
    var boxes = boxesOf(form);
    var picked = boxes.filter(function (box) { return box.checked; }).length;
    Array.from(form.elements).filter(function (box) { return "cbPickAll" in box.dataset; }).forEach(function (all) {
      all.checked = picked > 0 && picked === boxes.length;
      all.indeterminate = picked > 0 && picked < boxes.length;
    });
    var every = form.querySelector("[data-cb-pick-every]");
    if (every && picked < boxes.length) {
      every.checked = false;
    }
    form.querySelector("[data-cb-picked]").textContent = every && every.checked ? every.dataset.cbPickEvery : picked;
    form.querySelectorAll("[data-cb-needs-pick]").forEach(function (button) { button.disabled = picked === 0; });
  }

  // They may stand outside of it
  function boxesOf(form) {
    return Array.from(form.elements).filter(function (box) { return box.name === "pick"; });
  }

  function pickAll(form, checked) {
    boxesOf(form).forEach(function (box) { box.checked = checked; });
    showPicks(form);
  }

  var lastPick = null;

  // With Shift all from the last one on become as this one
  function picked(box, shift) {
    var boxes = boxesOf(box.form);
    var from = shift ? boxes.indexOf(lastPick) : -1;
    var to = boxes.indexOf(box);
    if (from >= 0) {
      boxes.slice(Math.min(from, to), Math.max(from, to) + 1).forEach(function (each) { each.checked = box.checked; });
      getSelection().removeAllRanges();
    }
    lastPick = box;
    showPicks(box.form);
  }

  function pickRow(shift) {
    var row = document.activeElement.closest("[data-cb-rows] tbody tr");
    var box = row && row.querySelector("input[name=pick]");
    if (box) {
      box.checked = !box.checked;
      picked(box, shift);
    }
    return Boolean(box);
  }

  function poll() {
    var part = document.querySelector("[data-cb-poll=true]");
    if (!part) {
      return;
    }
    setTimeout(function () {
      fetch(location.href).then(function (answer) {
        lastSeen(Date.now());
        return answer.text();
      }).then(function (page) {
        var next = new DOMParser().parseFromString(page, "text/html").getElementById(part.id);
        if (next) {
          part.replaceWith(document.adoptNode(next));
        }
        poll();
      }).catch(poll);
    }, 3000);
  }

  var seen = Date.now();

  // Of all windows of one Callboard together: what one of them asks for keeps the session of all
  function lastSeen(now) {
    try {
      var key = "cb-seen " + document.querySelector("[data-cb-session]").dataset.cbSession;
      if (now) {
        localStorage.setItem(key, now);
      }
      seen = Number(localStorage.getItem(key)) || seen;
    } catch (e) {
      seen = now || seen;
    }
    return seen;
  }

  var leaving = false;

  // Once, and without a word to the other windows: nobody was seen here
  function leave() {
    if (!leaving) {
      leaving = true;
      location.replace(location.pathname + location.search);
    }
  }

  function stay(app) {
    fetch(app.dataset.cbSession).then(function (answer) {
      if (answer.status === 204) {
        lastSeen(Date.now());
        document.getElementById("idle").hidden = true;
      } else {
        leave();
      }
    });
  }

  function watchIdle() {
    var app = document.querySelector("[data-cb-idle]");
    if (!app) {
      return;
    }
    var warning = document.getElementById("idle");
    lastSeen(Date.now());
    document.addEventListener("cb-seen", function () { lastSeen(Date.now()); });
    setInterval(function () {
      var left = Math.ceil(Number(app.dataset.cbIdle) - (Date.now() - lastSeen()) / 1000);
      // Somewhat later, so that asking does not keep the session that should be over
      if (left < -5) {
        leave();
      }
      warning.hidden = left > 120;
      warning.querySelector("[data-cb-left]").textContent =
        Math.max(0, Math.floor(left / 60)) + ":" + String(Math.max(0, left) % 60).padStart(2, "0");
    }, 1000);
    warning.querySelector("[data-cb-stay]").addEventListener("click", function () { stay(app); });
  }

  document.addEventListener("click", function (event) {
    var target = event.target instanceof Element ? event.target : event.target.parentElement;
    closeMenus(target);
    if (target.name === "pick" && target.form) {
      picked(target, event.shiftKey);
    }
    var button = target.closest("button");
    if (!button) {
      return;
    }
    if ("cbTheme" in button.dataset) {
      switchTheme();
    } else if ("cbLanguage" in button.dataset) {
      switchLanguage(button.dataset.cbLanguage);
    } else if ("cbCopy" in button.dataset) {
      copy(button);
    } else if ("cbReveal" in button.dataset) {
      reveal(button);
    } else if ("cbExpand" in button.dataset) {
      expand(button);
    } else if ("cbMove" in button.dataset) {
      event.preventDefault();
      move(button);
    } else if ("cbPickNone" in button.dataset) {
      pickAll(button.form, false);
    } else if ("cbClose" in button.dataset) {
      button.closest(".cb-toast").remove();
    }
  });

  document.addEventListener("change", function (event) {
    if (event.target.matches("select[data-cb-submit]")) {
      event.target.form.requestSubmit();
    }
    if ("cbPickAll" in event.target.dataset) {
      pickAll(event.target.form, event.target.checked);
    } else if ("cbPickEvery" in event.target.dataset) {
      pickAll(event.target.form, true);
    }
  });

  document.addEventListener("formdata", function (event) {
    if ("cbTidy" in event.target.dataset) {
      Array.from(new Set(event.formData.keys())).forEach(function (name) {
        var told = event.formData.getAll(name).filter(function (value) { return value !== ""; });
        event.formData.delete(name);
        // As every link has them
        if (name === "columns" && told.length > 1) {
          told = [told.join(",")];
        }
        told.forEach(function (value) { event.formData.append(name, value); });
      });
      event.target.querySelectorAll("[data-cb-with]").forEach(function (input) {
        if (!input.dataset.cbWith.split(" ").some(function (name) { return event.formData.has(name); })) {
          event.formData.delete(input.name);
        }
      });
    }
  }, true);

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") {
      return;
    }
    var menu = document.querySelector("details.cb-menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // What is new in an open list. Only while somebody is here: asking keeps the session
  var used = Date.now();
  ["pointerdown", "pointermove", "keydown", "wheel", "touchmove"].forEach(function (kind) {
    document.addEventListener(kind, function () { used = Date.now(); }, { passive: true });
  });

  function offerNews(bar, news) {
    if (!(news.count > 0)) {
      return;
    }
    var count = news.count >= news.most ? news.most + "+" : String(news.count);
    var words = news.count === 1 ? bar.dataset.cbOne : bar.dataset.cbMany.replace("{0}", count);
    var link = bar.querySelector("a");
    if (link.lastElementChild.textContent !== words) {
      link.lastElementChild.textContent = words;
    }
    link.hidden = false;
  }

  function watchNews() {
    var bar = document.querySelector("[data-cb-news]");
    if (!bar) {
      return;
    }
    setInterval(function () {
      if (document.hidden || Date.now() - used > 300000) {
        return;
      }
      fetch(bar.dataset.cbNews, { redirect: "error" }).then(function (answer) {
        if (answer.ok) {
          lastSeen(Date.now());
          return answer.json().then(function (news) { offerNews(bar, news); });
        }
      }).catch(function () { /* asked again soon */ });
    }, 10000);
  }

  // Keys. Whoever speaks to a computer, or hits keys by mistake, can switch them off (WCAG 2.1.4)
  function usesKeys(set) {
    try {
      if (set !== undefined) {
        localStorage.setItem("cb-keys", set ? "on" : "off");
      }
      return localStorage.getItem("cb-keys") !== "off";
    } catch (e) {
      return true;
    }
  }

  function showKeys() {
    var dialog = document.getElementById("keys");
    if (dialog && !dialog.open) {
      dialog.querySelector("[data-cb-use-keys]").checked = usesKeys();
      dialog.showModal();
    }
  }

  function walk(step) {
    var rows = Array.from(document.querySelectorAll("[data-cb-rows] tbody tr"));
    var here = rows.findIndex(function (row) { return row.contains(document.activeElement); });
    var next = rows[here < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, here + step))];
    if (next) {
      var link = next.querySelector(".row-link");
      if (!link) {
        next.tabIndex = -1;
      }
      (link || next).focus({ focusVisible: true });
      next.scrollIntoView({ block: "nearest" });
    }
  }

  function press(key) {
    var pressed = document.querySelector("[data-cb-press='" + CSS.escape(key) + "']");
    if (pressed) {
      return !waits(pressed) && use(pressed);
    }
    var find = document.querySelector("[data-cb-find]");
    if (key === "?") {
      showKeys();
    } else if (key === "/" && find) {
      find.focus();
      find.select();
    } else if ((key === "j" || key === "k") && document.querySelector("[data-cb-rows]")) {
      walk(key === "j" ? 1 : -1);
    } else {
      return (key === "x" || key === "X") && pickRow(key === "X");
    }
    return true;
  }

  // Nothing is ticked that it could be done to
  function waits(pressed) {
    var form = pressed.closest("form[data-cb-picks]");
    return Boolean(form && form.querySelector("[data-cb-needs-pick]:disabled"));
  }

  function use(pressed) {
    pressed.click();
    var typed = pressed.matches("details[open] > summary") && pressed.parentElement.querySelector("input");
    if (typed) {
      typed.focus();
    }
    return true;
  }

  // It would send the form, and that by the first button
  document.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && event.target.type === "checkbox" && event.target.form && "cbPicks" in event.target.form.dataset) {
      event.preventDefault();
      if (event.target.name === "pick") {
        event.target.closest("tr").querySelector(".row-link").click();
      }
    }
  });

  document.addEventListener("keydown", function (event) {
    var typing = event.target.closest && event.target.closest("input:not([type=checkbox]),textarea,select,[contenteditable],dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !usesKeys()) {
      return;
    }
    if (press(event.key)) {
      event.preventDefault();
    }
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest && event.target.closest("[data-cb-keys]")) {
      showKeys();
    }
  });
  document.addEventListener("change", function (event) {
    if ("cbUseKeys" in event.target.dataset) {
      usesKeys(event.target.checked);
    }
  });
  watchNews();

  // A masked number is asked for, and stands there until the page is left
  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("button[data-cb-number]");
    if (!button) {
      return;
    }
    button.disabled = true;
    fetch(button.dataset.cbNumber, { method: "POST", redirect: "error" }).then(function (answer) {
      return answer.ok ? answer.text() : Promise.reject(answer.status);
    }).then(function (number) {
      button.previousElementSibling.textContent = number;
      button.remove();
    }).catch(function () {
      button.disabled = false;
      button.lastChild.textContent = button.dataset.cbFailed;
    });
  });

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", showTheme);
  showTheme();
  document.querySelectorAll("form[data-cb-picks]:has([data-cb-picked])").forEach(showPicks);
  poll();
  watchIdle();
})();
