// Widths of columns: the edge of a head is dragged, or the menu of columns says them in numbers. Both go to the parameter
// "widths" of the list's address, in rem, so that links, views and the next page keep them.
(function () {
  "use strict";
  var form = document.querySelector(".cb-columns form");
  var table = document.querySelector("table[data-cb-unsized]");
  var rem = parseFloat(getComputedStyle(document.documentElement).fontSize);

  function inMenu() {
    return Array.from(form.querySelectorAll("[data-cb-width]"));
  }

  function told(widths) {
    return widths.map(function (each) { return each.name + ":" + each.rem; }).join(",");
  }

  // What is not seen must not keep the form from being sent
  form.addEventListener("change", function () {
    inMenu().forEach(function (input) { input.disabled = !input.closest("li").querySelector(":checked"); });
  });

  form.addEventListener("formdata", function (event) {
    event.formData.delete("widths");
    var chosen = inMenu().filter(function (input) { return input.value && input.closest("li").querySelector(":checked"); });
    if (chosen.length) {
      event.formData.append("widths", told(chosen.map(function (input) {
        return { name: input.dataset.cbWidth, rem: input.value };
      })));
    }
  });

  if (!table) {
    return;
  }
  var heads = table.tHead.rows[0].cells;
  var columns = Array.from(table.querySelectorAll("col")).map(function (col, i) {
    return { col: col, head: heads[i], name: col.dataset.cbColumn };
  });

  function bounded(width) {
    var any = inMenu()[0];
    return Math.min(any.max * rem, Math.max(any.min * rem, width));
  }

  // The width that the page was made with; empty for the usual one
  function set(name) {
    return inMenu().find(function (input) { return input.dataset.cbWidth === name; }).defaultValue;
  }

  function go(widths) {
    var address = new URL(table.dataset.cbUnsized, document.baseURI);
    if (widths.length) {
      address.searchParams.set("widths", told(widths));
    }
    location.assign(address);
  }

  function drag(grip, one, all, event) {
    var from = event.clientX;
    var before = one.head.offsetWidth;
    var sign = getComputedStyle(table).direction === "rtl" ? -1 : 1;
    all.forEach(function (each) { each.width = each.head.offsetWidth; });

    function moved(to) {
      one.width = bounded(before + sign * (to.clientX - from));
      all.forEach(function (each) { each.col.style.width = each.width + "px"; });
      table.style.width = all.reduce(function (sum, each) { return sum + each.width; }, 0) + "px";
    }

    function released() {
      grip.removeEventListener("pointermove", moved);
      grip.classList.remove("is-held");
      document.body.classList.remove("is-resizing");
      if (Math.round(one.width / rem) !== Math.round(before / rem)) {
        go(columns.filter(function (each) { return each.name; }).map(function (each) {
          var inSight = all.indexOf(each) >= 0;
          return { name: each.name, rem: inSight ? Math.round(bounded(each.width) / rem) : set(each.name) };
        }).filter(function (each) { return each.rem; }));
      } else {
        all.forEach(function (each) { each.col.style.width = ""; });
        table.style.width = "";
      }
    }

    grip.setPointerCapture(event.pointerId);
    grip.classList.add("is-held");
    document.body.classList.add("is-resizing");
    grip.addEventListener("pointermove", moved);
    grip.addEventListener("lostpointercapture", released, { once: true });
  }

  columns.filter(function (each) { return each.name; }).forEach(function (each) {
    var grip = document.createElement("span");
    grip.className = "cb-grip";
    grip.addEventListener("pointerdown", function (event) {
      if (event.button !== 0) {
        return;
      }
      event.preventDefault();
      drag(grip, each, columns.filter(function (other) { return other.head.offsetWidth > 0; }), event);
    });
    // As usual again
    grip.addEventListener("dblclick", function () {
      go(columns.filter(function (other) { return other !== each && other.name && set(other.name); })
        .map(function (other) { return { name: other.name, rem: set(other.name) }; }));
    });
    each.head.append(grip);
  });
})();
