// src/lib/mermaid.ts
/**
* Line before an XY chart that sets its size and colors: those of Mermaid's light theme are hardly to be seen. These
* show on light and on dark ground, and the chart has no ground of its own.
* https://mermaid.js.org/syntax/xyChart.html
*/
const XY_CHART_STYLE = "%%{init: {\"xyChart\": {\"width\": 720, \"height\": 280}, \"themeVariables\": {\"xyChart\": {\"backgroundColor\": \"transparent\", \"plotColorPalette\": \"#3b82f6, #e5534b, #2da44e, #bf8700, #8250df\"}}}}%%";
export { XY_CHART_STYLE as t };
