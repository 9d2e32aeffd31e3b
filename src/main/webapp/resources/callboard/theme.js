// Runs before the first paint, so that no page flashes in the wrong colours. Light, dark or, unset, the system's choice.
// Also tells the server the viewer's time zone, in which every time is shown.
(function () {
  "use strict";
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem("cb-theme");
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    }
  } catch (e) { /* storage is switched off: the system's choice it is */ }
  var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) {
    document.cookie = "cb-zone=" + encodeURIComponent(zone) + ";path=/;max-age=31536000;SameSite=Lax";
  }
})();
