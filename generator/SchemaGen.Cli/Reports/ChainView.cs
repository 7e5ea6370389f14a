namespace SchemaGen.Cli.Reports;

/// <summary>The output format of a chain.</summary>
internal enum ChainView
{
    /// <summary>As a tree, for people.</summary>
    Tree,

    /// <summary>As libvirt's element.</summary>
    Xml,

    /// <summary>As an object on one line.</summary>
    Json,
}
