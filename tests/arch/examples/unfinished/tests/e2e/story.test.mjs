test.skip('later', () => {});
await page.waitForTimeout(100);
// measures time: ten idle seconds are the subject
await new Promise((done) => setTimeout(done, 10_000));
await new Promise((done) => setTimeout(done, 10));
