// Types of the new version of a schema, where code was written for the old one.
global using System;
global using System.Collections.Generic;
global using static Subject;

internal static class Subject
{
    public static readonly Disk disk = null!;
    public static readonly Source source = null!;
}

internal sealed class Disk
{
    public uint? Index { get; set; }

    public required string Target { get; set; }

    public DiskBus Bus { get; set; }

    public IList<Mirror> Mirrors { get; } = [];
}

internal sealed class Mirror;

internal enum DiskBus
{
    ScsiX,
}

internal enum SourceType
{
    File,
    Block,
    Network,
}

internal abstract class Source
{
    public abstract SourceType Type { get; }

    public T Match<T>(Func<SourceFile, T> file, Func<SourceBlock, T> block, Func<SourceNetwork, T> network) =>
        this switch
        {
            SourceFile it => file(it),
            SourceBlock it => block(it),
            _ => network((SourceNetwork)this),
        };
}

internal sealed class SourceFile : Source
{
    public override SourceType Type => SourceType.File;
}

internal sealed class SourceBlock : Source
{
    public override SourceType Type => SourceType.Block;
}

internal sealed class SourceNetwork : Source
{
    public override SourceType Type => SourceType.Network;
}
