var READY=`ready
`;export{READY};
