using SchemaGen.Storage.Files;

namespace SchemaGen.Storage.Tests.Chains;

/// <summary>The host's files, with what was looked at and opened.</summary>
internal sealed class RecordingFiles : HostFiles
{
    public List<string> Examined { get; } = [];

    public List<string> Opened { get; } = [];

    public override FileStatus Examine(string path)
    {
        Examined.Add(path);
        return Instance.Examine(path);
    }

    public override HostFile Open(string path, bool followLinks)
    {
        Opened.Add(path);
        return Instance.Open(path, followLinks);
    }

    public override string? Resolve(string path) => Instance.Resolve(path);
}
