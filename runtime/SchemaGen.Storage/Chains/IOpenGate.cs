namespace SchemaGen.Storage;

/// <summary>
/// Is asked for each thing of the host that a chain names, before the prober looks for it: files, directories, sockets, controllers. What it does
/// not allow is an error of the chain with the code <see cref="ProbeErrorCode.NotAllowed"/>; nothing is known of it then, not even whether it
/// exists. If what was opened turns out to lie elsewhere than the gate was told, the gate is asked again. Servers are never asked for anything; the
/// gate says whether an image may be on one.
/// </summary>
public interface IOpenGate
{
    /// <summary>Whether the prober may look for it and open it.</summary>
    bool Allows(OpenRequest request);
}
