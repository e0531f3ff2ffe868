// What eslint checks beyond what the TypeScript compiler already does: web/ with types, the tools as plain modules.
import tseslint from "typescript-eslint";

export default tseslint.config(
    { ignores: ["node_modules/", "build/", "dist/", "data/", "test-results/", "playwright-report/"] },
    {
        files: ["web/**/*.ts"],
        extends: [...tseslint.configs.recommendedTypeChecked],
        languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
        rules: {
            "no-restricted-globals": ["error", "alert", "confirm", "prompt"],
            "no-restricted-syntax": [
                "error",
                // The page's CSP forbids them, so they would only fail later.
                { selector: "CallExpression[callee.name='eval']", message: "The CSP forbids eval." },
                { selector: "NewExpression[callee.name='Function']", message: "The CSP forbids new Function." },
                {
                    selector: "AssignmentExpression > MemberExpression[property.name='innerHTML']",
                    message: "Server text is text: use textContent.",
                },
            ],
            "@typescript-eslint/no-floating-promises": "error",
            "@typescript-eslint/switch-exhaustiveness-check": "error",
            "@typescript-eslint/no-unnecessary-condition": "off",
            "prefer-const": "error",
            eqeqeq: "error",
        },
    },
    {
        files: ["tools/**/*.mjs", "tests/**/*.mjs", "eslint.config.js"],
        extends: [tseslint.configs.base],
        rules: {
            "no-unused-vars": "off",
            "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
            "no-undef": "off",
            "prefer-const": "error",
            "no-var": "error",
            eqeqeq: ["error", "always"],
        },
    },
);
