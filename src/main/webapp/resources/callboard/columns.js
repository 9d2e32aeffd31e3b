// Widths of columns: the edge of a head is dragged, or the menu of columns says them in numbers. Both go to the parameter
// "widths" of the list's address, in rem, so that links, views and the next page keep them.
(function () {
  "use strict";
  var form = document.querySelector(".cb-columns form");
  var table = document.querySelector("table[data-cb-again]");
  var rem = parseFloat(getComputedStyle(document.documentElement).fontSize);

  function inMenu() {
    return Array.from(form.querySelectorAll("[data-cb-width]"));
  }

  function told(widths) {
    return widths.map(function (each) { return each.name + ":" + each.rem; }).join(",");
  }

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

  function go(widths) {
    var address = new URL(table.dataset.cbAgain, document.baseURI);
    address.searchParams.delete("widths");
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
      if (one.width !== before) {
        go(all.filter(function (each) { return each.name; }).map(function (each) {
          return { name: each.name, rem: Math.round(bounded(each.width) / rem) };
        }));
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
      event.preventDefault();
      drag(grip, each, columns.filter(function (other) { return other.head.offsetWidth > 0; }), event);
    });
    // As usual again
    grip.addEventListener("dblclick", function () {
      go(inMenu().filter(function (input) { return input.value && input.dataset.cbWidth !== each.name; })
        .map(function (input) { return { name: input.dataset.cbWidth, rem: input.defaultValue }; }));
    });
    each.head.append(grip);
  });
})();
