/** A file as it will be published, by its name below its folder. */
export interface ExportFile {
	file: string;
	/** Made when it is asked for: whoever wants to know which files there are reads the names alone. */
	readonly text: string;
}

export function lazyFile(file: string, make: () => string): ExportFile {
	return {
		file,
		get text() {
			return make();
		},
	};
}

/** The same files. Throws where two have one name: the one written last would stand for both. */
export function distinctFiles(files: ExportFile[]): ExportFile[] {
	const names = files.map(({ file }) => file);
	const twins = names.filter((name, index) => names.indexOf(name) !== index);
	if (twins.length > 0) throw new Error(`同一个地址有两个文件：${[...new Set(twins)].join("、")}`);
	return files;
}
