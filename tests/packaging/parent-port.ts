/** The port of a utility process, for the packed data process when Node runs it: messages go over the channel of `fork` instead. */
type Listener = (event: { data: unknown; ports: [] }) => void;

Object.defineProperty(process, 'parentPort', {
  value: {
    postMessage: (message: unknown) => void process.send?.(message as object),
    on: (_event: 'message', listener: Listener) => void process.on('message', (data) => listener({ data, ports: [] })),
  },
});
process.on('disconnect', () => process.exit(0));
