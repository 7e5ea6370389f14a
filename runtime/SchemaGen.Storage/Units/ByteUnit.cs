namespace SchemaGen.Storage;

/// <summary>A unit of a size. The units with "i" are powers of 1024, those without are powers of 1000.</summary>
public enum ByteUnit
{
    /// <summary>Bytes.</summary>
    Byte,

    /// <summary>1000 bytes.</summary>
    KB,

    /// <summary>1024 bytes.</summary>
    KiB,

    /// <summary>1000<sup>2</sup> bytes.</summary>
    MB,

    /// <summary>1024<sup>2</sup> bytes.</summary>
    MiB,

    /// <summary>1000<sup>3</sup> bytes.</summary>
    GB,

    /// <summary>1024<sup>3</sup> bytes.</summary>
    GiB,

    /// <summary>1000<sup>4</sup> bytes.</summary>
    TB,

    /// <summary>1024<sup>4</sup> bytes.</summary>
    TiB,

    /// <summary>1000<sup>5</sup> bytes.</summary>
    PB,

    /// <summary>1024<sup>5</sup> bytes.</summary>
    PiB,

    /// <summary>1000<sup>6</sup> bytes.</summary>
    EB,

    /// <summary>1024<sup>6</sup> bytes.</summary>
    EiB,
}
