// Starts the page: styles, then the application.
import { render } from "solid-js/web";
import { App } from "./app/app.tsx";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

const root = document.getElementById("app");
if (!root) throw new Error("missing: #app");
render(() => <App />, root);
