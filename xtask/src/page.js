// Measures the page from within a frame and tells the page around it.
(() => {
  const problems = [];
  const failed = (event) => {
    const target = event.target;
    problems.push(event.message ?? `${target.localName ?? "something"} did not load`);
  };
  addEventListener("error", failed, true);
  addEventListener("unhandledrejection", () => problems.push("a promise was rejected"));

  const name = (element) => {
    const title = element.closest("figure")?.querySelector("figcaption")?.textContent;
    return `<${element.localName}>${title ? ` of the chart "${title}"` : ""}`;
  };

  /** The boxes of the texts of a chart that can be seen. */
  const texts = (chart) => {
    const walker = document.createTreeWalker(chart, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const parent = text.parentElement;
      if (!text.data.trim() || parent.closest("title, desc, details, .hidden")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (box.width > 0) found.push({ text: text.data.trim(), box });
    }
    return found;
  };

  const overlap = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;

  const measure = () => {
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      problems.push(`the page is ${root.scrollWidth} wide and ${root.clientWidth} are shown`);
      for (const element of document.querySelectorAll("body *")) {
        if (element.getBoundingClientRect().right > root.clientWidth + 1) {
          problems.push(`${name(element)} reaches beyond the right edge`);
          break;
        }
      }
    }
    const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
    if (loaded.length > 0) problems.push(`the page asks for ${loaded.join(", ")}`);
    if (document.scripts.length > 1) problems.push("the page holds a script");

    const headings = [...document.querySelectorAll("h1, h2, h3")];
    if (document.querySelectorAll("h1").length !== 1) problems.push("there is not one h1");
    if (headings.length < 2) problems.push("there is no heading of a chapter");
    if (headings.some((heading) => !heading.textContent.trim())) {
      problems.push("a heading is empty");
    }

    const charts = [...document.querySelectorAll("figure")];
    const drawings = [...document.querySelectorAll("svg")];
    for (const drawing of drawings) {
      const box = drawing.getBoundingClientRect();
      if (box.width < 50 || box.height < 20) problems.push(`${name(drawing)} has no size`);
      if (!drawing.querySelector("title")) problems.push(`${name(drawing)} has no title`);
    }
    for (const chart of charts) {
      const seen = texts(chart);
      for (const { text, box } of seen) {
        if (box.left < -0.5 || box.right > root.clientWidth + 0.5) {
          problems.push(`"${text}" of ${name(chart)} lies outside the page`);
        }
      }
      seen.forEach((one, i) => {
        const other = seen.slice(i + 1).find((other) => overlap(one.box, other.box));
        if (other) problems.push(`"${one.text}" and "${other.text}" of ${name(chart)} overlap`);
      });
    }
    return {
      width: innerWidth,
      height: innerHeight,
      whole: root.scrollHeight,
      headings: headings.length,
      charts: charts.length,
      drawings: drawings.length,
      problems,
    };
  };

  addEventListener("load", () => parent.postMessage(JSON.stringify(measure()), "*"));
})();
