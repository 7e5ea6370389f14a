namespace SchemaGen.Storage;

/// <summary>A file that holds the data of an image, which itself holds the tables: qcow2's external data file, an extent of a VMDK.</summary>
/// <param name="Name">The name as the image has it, without credentials.</param>
/// <param name="Location">Where it is, taken from the image's directory if the name is relative.</param>
public sealed record StorageDataFile(string Name, BackingLocation Location)
{
    /// <summary>Whether QEMU, which takes a relative data file from its working directory, opens another file there.</summary>
    internal bool HasTwoMeanings { get; init; }
}
