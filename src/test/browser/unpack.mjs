// Unpacks the Chromium of the package, its fonts and the libraries it brings along, into TMPDIR; prints where it is.
// It does so with the libraries only where it takes the machine for one that has none.
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
const { default: chromium } = await import('@sparticuz/chromium');
console.log(await chromium.executablePath());
