declare module "better-sqlite3-stock" {
  export { default } from "better-sqlite3";
}
