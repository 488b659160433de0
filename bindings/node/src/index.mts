// The ES module hands on the one that `require` gives: two copies would have
// two classes `TrimtabError`, two classes `Table` and two dispatchers.
export * from "./index.js";
