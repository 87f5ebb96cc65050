import type { Reporter, TestModule } from "vitest/node";

/** Closes a run with one plain line for machines, and fails a run in which no test was executed. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string) => states.filter((other) => other === state).length;
    const [passed, failed, skipped] = ["passed", "failed", "skipped"].map(count);
    process.stdout.write(`tests: ${passed} passed, ${failed} failed, ${skipped} skipped\n`);
    if (passed === 0 && failed === 0) process.exitCode = 1;
  }
}
