using SchemaGen.Storage.Tests.Images;
using SchemaGen.Testing;

namespace SchemaGen.Storage.Tests.Chains;

/// <summary>A folder with small images in it, which are headers and nothing else.</summary>
internal sealed class ImageFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public string PathOf(string name) => _folder.PathOf(name);

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes a qcow2 image.</summary>
    public string Qcow2(string name, string? backing = null, string? format = null) => Write(name, HandMadeImages.Qcow2(backing: backing, backingFormat: format));

    /// <summary>Writes a raw image of zeros.</summary>
    public string Raw(string name) => Write(name, new HeaderBytes(1024));

    public string Write(string name, HeaderBytes image)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, image.Bytes);
        return path;
    }

    /// <summary>Writes a chain of qcow2 images, each named relative to the one above; the last has no backing image.</summary>
    /// <returns>The top's path.</returns>
    public string Chain(int length)
    {
        for (int i = 0; i < length; i++)
        {
            _ = i == length - 1 ? Qcow2($"{i}.qcow2") : Qcow2($"{i}.qcow2", $"{i + 1}.qcow2", "qcow2");
        }

        return PathOf("0.qcow2");
    }
}
