/// The parts of the page that are the same for every trace.
enum HTMLPlayer {
  static let style = """
    <style>
    :root { color-scheme: light dark; --edge: #c8ced6; --bar: #f4f6f8; --now: #fff3c4; }
    @media (prefers-color-scheme: dark) { :root { --edge: #3a424c; --bar: #1c2127; --now: #3d3720; } }
    body { font: 15px system-ui, sans-serif; max-width: 1100px; margin: 0 auto; padding: 0 12px 40px; }
    h1 { font-size: 20px; }
    #player { position: sticky; top: 0; background: var(--bar); border: 1px solid var(--edge); border-radius: 6px;
      padding: 10px; }
    #player button { font: inherit; padding: 4px 12px; }
    #place { margin-left: 8px; }
    #what { min-height: 2.6em; margin: 8px 0; font-weight: 600; }
    #sides { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
    #sides h2 { font-size: 14px; margin: 0; }
    #sides ul { margin: 4px 0 0; padding-left: 18px; min-height: 5.2em; }
    svg { width: 100%; height: auto; }
    g.later { opacity: 0.08; }
    g.now .label, g.now text { font-weight: bold; }
    @media print { #player { display: none; } g.later { opacity: 1; } }
    </style>
    """

  static let controls = """
    <div id="player">
    <button id="first">First</button> <button id="previous">Previous</button> <button id="next">Next</button>
    <button id="all">All</button> <span id="place"></span>
    <p id="what" aria-live="polite"></p>
    <div id="sides">
    <div><h2 id="left-name"></h2><ul id="left"></ul></div>
    <div><h2 id="right-name"></h2><ul id="right"></ul></div>
    </div>
    </div>
    """

  /// The keys are those of a slide show.
  static let script = """
    <script>
    const steps = JSON.parse(document.getElementById("steps").textContent);
    const part = name => document.getElementById(name);
    const groups = steps.map(step => part(step.id));
    let now = -1;

    function list(name, side) {
      part(name + "-name").textContent = "What the " + side.name + " knows";
      part(name).replaceChildren(...side.knows.map(text => {
        const item = document.createElement("li");
        item.textContent = text;
        return item;
      }));
    }

    function show(step) {
      now = Math.max(-1, Math.min(steps.length - 1, step));
      groups.forEach((group, index) => {
        if (!group) return;
        group.classList.toggle("later", now >= 0 && index > now);
        group.classList.toggle("now", index === now);
      });
      part("place").textContent = now < 0 ? steps.length + " steps" : "step " + (now + 1) + " of " + steps.length;
      part("previous").disabled = now <= 0;
      part("next").disabled = now === steps.length - 1;
      const shown = steps[now < 0 ? steps.length - 1 : now];
      part("what").textContent = now < 0 ? "Next goes through the exchange step by step." : shown.text;
      if (shown) { list("left", shown.left); list("right", shown.right); }
      if (now >= 0 && groups[now]) groups[now].scrollIntoView({ block: "center" });
      history.replaceState(null, "", now < 0 ? "#" : "#" + (now + 1));
    }

    part("first").onclick = () => show(0);
    part("previous").onclick = () => show(now - 1);
    part("next").onclick = () => show(now + 1);
    part("all").onclick = () => show(-1);
    document.addEventListener("keydown", event => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (["ArrowRight", "PageDown", "n"].includes(event.key)) { show(now + 1); event.preventDefault(); }
      if (["ArrowLeft", "PageUp", "p"].includes(event.key)) { show(now - 1); event.preventDefault(); }
      if (event.key === "Home") show(0);
      if (event.key === "Escape") show(-1);
    });
    show((parseInt(location.hash.slice(1), 10) || 0) - 1);
    </script>
    """
}
